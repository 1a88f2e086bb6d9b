"use client";

import { useEffect, useRef, useState } from "react";

interface Words {
  title?: string;
  text?: string;
  again?: string;
}

/**
 * A fault while drawing a page in the browser. Its words wait in the layout's <template id="broken-words">, since
 * message files stay on the server. Faults while asking for data are answered in app/door.tsx, without script.
 */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const [words] = useState<Words>(() => ({
    ...globalThis.document?.getElementById("broken-words")?.dataset,
  }));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="wrap stack page-head">
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <p>
        {words.text} <bdi>{error.digest}</bdi>
      </p>
      <button type="button" className="btn" onClick={reset}>
        {words.again}
      </button>
    </div>
  );
}
