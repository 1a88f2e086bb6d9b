"use client";

import { type ReactNode, useSyncExternalStore } from "react";

function listen(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** One strip under the header while there is no connection; nothing at all without a script. */
export function OfflineStrip({ children }: { children: ReactNode }) {
  const online = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <div className="strip">
          <div className="wrap">{children}</div>
        </div>
      )}
    </div>
  );
}
