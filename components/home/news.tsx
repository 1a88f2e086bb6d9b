import type { ReactNode } from "react";
import { NoticeSentence, NoticeWords } from "@/components/notifications/notice";
import { TextAction } from "@/components/ui/button";
import { Aside, AsideSection, PageHead, Panes } from "@/components/ui/page-head";
import { PlainRow, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { Way, WayStep } from "@/components/ui/way";
import type { ThreadCard } from "@/lib/discussions/views";
import type { Words } from "@/lib/i18n/words";
import type { NoticeView } from "@/lib/notifications/views";
import type { ResourceCard } from "@/lib/resources/views";

interface NewsProps {
  t: Words;
  name: string;
  /** When her last visit ended; null on the first. */
  since: Date | null;
  answers: NoticeView[];
  /** Those that came since. */
  resources: ResourceCard[];
  threads: ThreadCard[];
}

/** What is new since the last visit, as a way that ends; beside it, what one can do. */
export function News(props: NewsProps) {
  const { t, name, since, answers, resources, threads } = props;
  const anything = answers.length + resources.length + threads.length > 0;
  const head = since
    ? {
        title: t("home.newTitle"),
        lead: t(anything ? "home.newSince" : "home.nothingSince", { date: t.date(since, "long") }),
      }
    : { title: t("home.welcome", { name }), lead: t("home.welcomeText") };
  return (
    <>
      <PageHead {...head} />
      <Panes aside={<YourTurn t={t} />}>{since && anything && <NewsWay {...props} />}</Panes>
    </>
  );
}

function NewsWay({ t, answers, resources, threads }: NewsProps) {
  return (
    <Way look="news">
      {answers.map((answer) => (
        <WayStep key={answer.id} state="new" said={t("home.newSaid")}>
          <p className="small">
            <NoticeSentence t={t} notice={answer} />{" "}
            <span className="soft">{t.ago(answer.at)}</span>
          </p>
          <NoticeWords notice={answer} />
        </WayStep>
      ))}
      <NewsList
        t={t}
        title={t("home.newInLibrary")}
        items={resources.map(({ slug, title, language, type }) => ({
          href: t.path(`/resources/${slug}`),
          title,
          language,
          about: t.named("resources.type", type),
        }))}
      />
      <NewsList
        t={t}
        title={t("home.active")}
        items={threads.map(({ slug, title, language, lastActivityAt }) => ({
          href: t.path(`/discussions/${slug}`),
          title,
          language,
          about: t.ago(lastActivityAt),
        }))}
      />
      <WayStep state="open">
        <p className="small soft">{t("home.seen")}</p>
      </WayStep>
    </Way>
  );
}

interface NewsItem {
  href: string;
  title: string;
  language: string;
  about: ReactNode;
}

function NewsList({ t, title, items }: { t: Words; title: string; items: NewsItem[] }) {
  if (items.length === 0) return null;
  return (
    <WayStep state="new" said={t("home.newSaid")}>
      <p className="small">
        <b>{title}</b>
      </p>
      <Rows tight plain>
        {items.map(({ href, title: name, language, about }) => (
          <PlainRow key={href}>
            <a href={href}>
              <Said lang={language}>{name}</Said>
            </a>{" "}
            <span className="soft small">{about}</span>
          </PlainRow>
        ))}
      </Rows>
    </WayStep>
  );
}

function YourTurn({ t }: { t: Words }) {
  const ways = [
    ["/resources/new", "home.share"],
    ["/discussions/new", "home.start"],
    ["/resources/new#drafts", "home.drafts"],
    ["/inbox", "home.inbox"],
  ] as const;
  return (
    <Aside>
      <AsideSection title={t("home.yourTurn")}>
        <ul className="plain">
          {ways.map(([path, key]) => (
            <li key={path}>
              <TextAction href={t.path(path)}>{t(key)}</TextAction>
            </li>
          ))}
        </ul>
      </AsideSection>
    </Aside>
  );
}
