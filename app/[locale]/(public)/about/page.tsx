import type { ReactNode } from "react";
import { Head, page } from "@/app/door";
import { Acts, ButtonLink } from "@/components/ui/button";
import { Aside, AsideSection, PageHead, Panes, Section, Wrap } from "@/components/ui/page-head";
import { PlainList } from "@/components/ui/row";
import type { MessageKey, Words } from "@/lib/i18n/words";

const SECTIONS = [
  { id: "what", title: "about.what.title", texts: ["about.what.first", "about.what.second"] },
  { id: "who", title: "about.who.title", texts: ["about.who.text"] },
  {
    id: "taking-part",
    title: "about.part.title",
    texts: ["about.part.read", "about.part.join", "about.part.rules"],
  },
  {
    id: "accessibility",
    title: "about.access.title",
    texts: ["about.access.aim", "about.access.plain", "about.access.limits"],
  },
  {
    id: "privacy",
    title: "about.privacy.title",
    texts: [
      "about.privacy.stored",
      "about.privacy.shown",
      "about.privacy.devices",
      "about.privacy.cookies",
    ],
  },
  {
    id: "licence",
    title: "about.licence.title",
    texts: ["about.licence.resources", "about.licence.words", "about.licence.software"],
  },
] as const satisfies { id: string; title: MessageKey; texts: MessageKey[] }[];

/** What stands under a section's words: the door it speaks of. */
function doorOf(t: Words, id: string): ReactNode {
  if (id !== "taking-part") return null;
  return (
    <Acts>
      <ButtonLink href={t.path("/join")}>{t("about.part.joinLink")}</ButtonLink>
      <ButtonLink look="plain" href={t.path("/resources")}>
        {t("shell.library")}
      </ButtonLink>
    </Acts>
  );
}

export default page(async ({ t, path }) => (
  <Wrap>
    <Head t={t} title={t("shell.about")} path={path} />
    <PageHead title={t("about.title")} lead={t("about.lead")} />
    <Panes
      aside={
        <Aside>
          <AsideSection title={t("about.onThisPage")}>
            <PlainList
              items={SECTIONS.map(({ id, title }) => ({
                key: id,
                content: <a href={`#${id}`}>{t(title)}</a>,
              }))}
            />
          </AsideSection>
        </Aside>
      }
    >
      {SECTIONS.map(({ id, title, texts }, index) => (
        <Section key={id} id={id} title={t(title)} first={index === 0}>
          <div className="stack">
            {texts.map((text) => (
              <p key={text}>{t(text)}</p>
            ))}
            {doorOf(t, id)}
          </div>
        </Section>
      ))}
    </Panes>
  </Wrap>
));
