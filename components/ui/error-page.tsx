import type { Words } from "@/lib/i18n/words";
import { ButtonLink } from "./button";
import { ProblemPage } from "./problem-page";
import { SearchBox } from "./search-box";

/** A fault of ours: says so, and gives a short code to quote. */
export function ErrorPage({ t, code }: { t: Words; code: string }) {
  return (
    <ProblemPage
      title={t("ui.faultTitle")}
      actions={
        <>
          <ButtonLink href="">{t("ui.faultRetry")}</ButtonLink>
          <span className="small soft">
            {t("ui.faultCode")} <bdi className="num">{code}</bdi>
          </span>
        </>
      }
    >
      {t("ui.faultText")}
    </ProblemPage>
  );
}

/** Nothing at this address: says why that may be, and searches. */
export function NotFoundPage({ t, query }: { t: Words; query?: string }) {
  return (
    <ProblemPage title={t("ui.lostTitle")} actions={<SearchBox t={t} id="lost" value={query} />}>
      {t("ui.lostText")}
    </ProblemPage>
  );
}
