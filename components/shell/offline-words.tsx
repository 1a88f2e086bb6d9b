import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/i18n/words";

/** What the OfflineStrip says, ready from the server. */
export function OfflineWords({ t }: { t: Words }) {
  return (
    <>
      <Icon name="wifi-off" />
      <span>
        <b>{t("shell.offline")}</b> {t("shell.offlineSafe")}
      </span>
    </>
  );
}
