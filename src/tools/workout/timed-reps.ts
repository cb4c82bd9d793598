/** Whether the reps of an exercise are a time to hold, such as "30 s", "20–30 s" or "30 seconds each side". */
export function isTimed(reps: string): boolean {
  return /^\d+(?:–\d+)?\s*(?:s|secs?|seconds?)\b/.test(reps);
}
