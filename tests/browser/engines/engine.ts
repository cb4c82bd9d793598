/** A browser of another engine than Chromium, driven by the little that its driver offers. */
export interface Engine {
  open(address: string): Promise<void>;
  /** Runs code in the page and returns what it gives back, as JSON would carry it. */
  run<Value>(code: string): Promise<Value>;
  close(): Promise<void>;
}
