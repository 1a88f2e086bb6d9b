import { createContext } from "react";

/** Files on their way. */
export interface Upload {
  sent: number;
  all: number;
}

/** What the form tells the place where files are chosen. */
export interface DepositContextValue {
  upload: Upload | null;
  /** In the reader's language: why files were not sent. */
  problem: string | null;
}

export const DepositContext = createContext<DepositContextValue>({ upload: null, problem: null });
