import { ThreadList } from "@/components/discussions/thread-list";
import { ResourceList } from "@/components/resources/resource-list";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/page-head";
import type { ThreadCard } from "@/lib/discussions/views";
import type { ThemeLabels } from "@/lib/editions/views";
import type { Words } from "@/lib/i18n/words";
import type { ResourceCard } from "@/lib/resources/views";

interface LatelyProps {
  t: Words;
  resources: ResourceCard[];
  threads: ThreadCard[];
  /** Of the themes; without them no themes are named. */
  labels?: ThemeLabels;
  /** Right below the poster. */
  first?: boolean;
}

/** The newest resources, and what is talked about. */
export function Lately({ t, resources, threads, labels, first }: LatelyProps) {
  return (
    <>
      <Section
        id="lately"
        first={first}
        title={t("home.lately")}
        action={<a href={t.path("/resources")}>{t("home.library")}</a>}
      >
        {resources.length > 0 ? (
          <ResourceList t={t} resources={resources} themes={labels} wide />
        ) : (
          <Empty title={t("home.libraryEmptyTitle")} heading="h3">
            {t("home.libraryEmptyText")}
          </Empty>
        )}
      </Section>
      {threads.length > 0 && (
        <Section
          id="talked"
          title={t("home.talked")}
          action={<a href={t.path("/discussions")}>{t("home.allDiscussions")}</a>}
        >
          <ThreadList t={t} threads={threads} />
        </Section>
      )}
    </>
  );
}
