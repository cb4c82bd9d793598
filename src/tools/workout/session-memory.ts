import { parseSession, type Session } from './session.ts';

/** The session that was kept under a key on this device; an empty one where there is none. */
export function keptSession(key: string): Session {
  try {
    return parseSession(localStorage.getItem(key));
  } catch {
    return parseSession(null);
  }
}

/**
 * Keeps a session on this device under a key.
 *
 * @returns whether it could: storage may be blocked or full.
 */
export function keepSession(key: string, session: Session): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(session));
    return true;
  } catch {
    return false;
  }
}

/** Takes a session off the device; nothing where storage is blocked. */
export function forgetSession(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where storage is blocked, nothing was kept.
  }
}
