import { AsideSection } from "@/components/ui/page-head";
import { PlainList } from "@/components/ui/row";
import type { Words } from "@/lib/i18n/words";

interface SourcesProps {
  t: Words;
  /** Loaded from the starter corpus. */
  starter: boolean;
  /** Addresses the facts were taken from. */
  sources: readonly string[];
  verified: boolean;
}

/** Where a record's facts come from; nothing when that is not known. */
export function Sources({ t, starter, sources, verified }: SourcesProps) {
  if (sources.length === 0) return null;
  return (
    <AsideSection title={t("people.sources.title")}>
      <div className="small stack">
        <p className="soft">{starter ? t("people.sources.starter") : t("people.sources.others")}</p>
        <PlainList items={sources.map((address) => ({ key: address, content: link(address) }))} />
        {starter && !verified && <p className="soft">{t("people.sources.unverified")}</p>}
      </div>
    </AsideSection>
  );
}

/** An address of the web as a link that shows its host; anything else as it was written. */
function link(address: string) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return <bdi>{address}</bdi>;
  return (
    <a href={url.href} rel="noopener noreferrer" dir="ltr" className="break-words">
      {url.host.replace(/^www\./, "")}
    </a>
  );
}
