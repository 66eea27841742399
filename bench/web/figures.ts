/** What a page of the bench measures of itself. */
export type Figures = {
  firstPictureMs: number;
  completeMs: number;
  longestTaskMs: number;
  drawCalls: number;
  scriptMsPerFrame: number;
  framesPerSecond: number;
};
