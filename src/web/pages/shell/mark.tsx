/** The mark: a thread that runs across a warp, over and under. Its name always stands beside it in words. */
const WARP = 'M6 2v26M15 2v26M24 2v26';
const THREAD_BELOW = 'M1 9.5h28M1 20.5h28';
/** The warp again, where it passes over the thread. */
const WARP_ABOVE = 'M15 5v9M6 16v9M24 16v9';

export function Mark() {
  return (
    <svg class="mark-drawing" width="30" height="30" viewBox="0 0 30 30" aria-hidden="true" focusable="false">
      <path class="mark-warp" d={WARP} />
      <path class="mark-thread" d={THREAD_BELOW} />
      <path class="mark-over" d={WARP_ABOVE} />
      <path class="mark-warp" d={WARP_ABOVE} />
    </svg>
  );
}

/** The same drawing by itself, for the browser's tab, light or dark. */
export const MARK_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30" fill="none">
<rect width="30" height="30" rx="6" fill="#0f5c66"/>
<path d="${WARP}" stroke="#9fc4c8" stroke-width="2.6"/><path d="${THREAD_BELOW}" stroke="#fff" stroke-width="4"/>
<path d="${WARP_ABOVE}" stroke="#0f5c66" stroke-width="5.2"/><path d="${WARP_ABOVE}" stroke="#9fc4c8" stroke-width="2.6"/>
</svg>
`;
