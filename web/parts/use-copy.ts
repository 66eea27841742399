import { useEffect, useState } from 'react';

const saidForMs = 2_000;

/** Copies texts, and says for a moment that it did; or, until told otherwise, which one the browser would not take. */
export function useCopy() {
  const [isCopied, setIsCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (text: string) => {
    try {
      // Where the page didn't come over a safe connection there is no clipboard at all.
      await navigator.clipboard.writeText(text);
      setRefused(null);
      setIsCopied(true);
    } catch {
      setRefused(text);
    }
  };
  return { copy, isCopied, refused, forget: () => setRefused(null) };
}
