/** Our own elements, named for TSX. */
import 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'auto-submit': JSX.HTMLAttributes<HTMLElement>;
      'upload-form': JSX.HTMLAttributes<HTMLElement>;
      'reading-progress': JSX.HTMLAttributes<HTMLElement>;
      'checking-keys': JSX.HTMLAttributes<HTMLElement>;
      'turbo-frame': JSX.HTMLAttributes<HTMLElement>;
      'turbo-stream': JSX.HTMLAttributes<HTMLElement> & { action: string; target: string };
    }
  }
}
