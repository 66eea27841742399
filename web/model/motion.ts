/** How long the camera flies to where it is sent; not at all for those who want no motion. */
export const flightMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 350;
