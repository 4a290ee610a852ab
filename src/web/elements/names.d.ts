/** Our own elements, named for TSX. */
import 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'turbo-frame': JSX.HTMLAttributes<HTMLElement> & { target?: string };
      'live-reading': JSX.HTMLAttributes<HTMLElement>;
      'auto-submit': JSX.HTMLAttributes<HTMLElement>;
      'use-passkey': JSX.HTMLAttributes<HTMLElement>;
      'upload-form': JSX.HTMLAttributes<HTMLElement>;
      'reading-progress': JSX.HTMLAttributes<HTMLElement>;
      'live-plan': JSX.HTMLAttributes<HTMLElement>;
      'choose-rows': JSX.HTMLAttributes<HTMLElement>;
      'edit-in-place': JSX.HTMLAttributes<HTMLElement>;
      'key-switch': JSX.HTMLAttributes<HTMLElement>;
      'page-keys': JSX.HTMLAttributes<HTMLElement>;
      'checking-keys': JSX.HTMLAttributes<HTMLElement>;
      'turbo-stream': JSX.HTMLAttributes<HTMLElement> & { action: string; target: string };
    }
  }
}
