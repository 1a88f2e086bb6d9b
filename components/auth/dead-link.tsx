import { ButtonLink } from "@/components/ui/button";
import { DoorPoster } from "@/components/ui/home-poster";
import type { Words } from "@/lib/i18n/words";

/** A mailed link that was used, has expired, or never was: all three look the same. */
export function DeadLink({ t, again }: { t: Words; again: string }) {
  return (
    <>
      <title>{`${t("auth.link.deadTitle")} · ${t("shell.brand")}`}</title>
      <meta name="robots" content="noindex" />
      <DoorPoster title={t("auth.link.deadTitle")} lead={t("auth.link.deadText")}>
        <p className="mt-5">
          <ButtonLink href={t.path(again)}>{t("auth.link.again")}</ButtonLink>
        </p>
      </DoorPoster>
    </>
  );
}
