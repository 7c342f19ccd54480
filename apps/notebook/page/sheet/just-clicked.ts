/** How long news of a click in the frame may take to this page's process, in milliseconds: what the frame says of it can be here before it. */
const longestDelay = 500;
const lookAgainAfter = 20;

/** Returns whether the user has just clicked or pressed a key, here or in the frame: what a cell asks for by itself is not done. */
export async function hasJustClicked(): Promise<boolean> {
  for (let waited = 0; waited < longestDelay; waited += lookAgainAfter) {
    if (navigator.userActivation.isActive) return true;
    await new Promise((go) => setTimeout(go, lookAgainAfter));
  }
  return navigator.userActivation.isActive;
}
