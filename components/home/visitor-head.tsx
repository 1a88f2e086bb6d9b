import { HomePoster, TryWords } from "@/components/ui/home-poster";
import { SearchBox } from "@/components/ui/search-box";
import type { Words } from "@/lib/i18n/words";

/** Words to try, one in each of several languages: the search answers in the language one asks in. */
const TRY = [
  { text: "fair trade networks", lang: "en" },
  { text: "protection sociale", lang: "fr" },
  { text: "moedas sociais", lang: "pt" },
  { text: "التعاونيات", lang: "ar" },
];

/** The sentence of the house, the search, words to try. */
export function VisitorHead({ t }: { t: Words }) {
  const links = TRY.map(({ text, lang }) => ({
    text,
    lang,
    href: `${t.path("/search")}?${new URLSearchParams({ q: text })}`,
  }));
  return (
    <HomePoster title={t("home.title")} lead={t("home.lead")}>
      <SearchBox t={t} placeholder={t("home.placeholder")} />
      <TryWords label={t("home.try")} links={links} />
    </HomePoster>
  );
}
