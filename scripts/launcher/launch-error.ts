/** One sentence for the person at the terminal: what is wrong and what to do. Shown without a stack; exit code 1. */
export class LaunchError extends Error {}
