import { FactList } from "@/components/ui/fact-list";
import { Meta, Row, Rows } from "@/components/ui/row";
import { Said } from "@/components/ui/said";
import { LanguageList } from "@/components/ui/tag";
import type { Words } from "@/lib/i18n/words";
import { SCOPES } from "@/lib/people/schema";
import type { OrganisationCard, OrganisationView } from "@/lib/people/views";

/** Networks of one reach. */
export interface NetworkGroup {
  scope: (typeof SCOPES)[number];
  networks: OrganisationCard[];
}

/** Networks by how far they reach, the widest first; groups without any are left out. */
export const byScope = (networks: OrganisationCard[]): NetworkGroup[] =>
  SCOPES.map((scope) => ({
    scope,
    networks: networks.filter((network) => network.scope === scope),
  })).filter((group) => group.networks.length > 0);

/** Networks as rows. */
export function NetworkRows({ t, networks }: { t: Words; networks: OrganisationCard[] }) {
  return (
    <Rows wide>
      {networks.map((network) => (
        <Row
          key={network.id}
          kind={network.acronym ? <bdi>{network.acronym}</bdi> : regionName(t, network.region)}
          title={<bdi>{network.name}</bdi>}
          href={t.path(`/networks/${network.slug}`)}
          side={<Facts t={t} network={network} />}
        >
          <Summary t={t} network={network} />
        </Row>
      ))}
    </Rows>
  );
}

function Facts({ t, network }: { t: Words; network: OrganisationCard }) {
  const { acronym, scope, region, countries, languages } = network;
  return (
    <Meta>
      {acronym && region && scope !== "global" && <span>{regionName(t, region)}</span>}
      {countries.length > 0 && <span>{t.list(countries.map(t.country))}</span>}
      {languages.length > 0 && <LanguageList t={t} codes={languages} />}
    </Meta>
  );
}

/** What the network does, in the reader's language or the one there is. */
export function Summary({ t, network }: { t: Words; network: OrganisationCard }) {
  return (
    <Said as="p" lang={t.labelLanguage(network.summary)}>
      {t.label(network.summary)}
    </Said>
  );
}

/** A region as the starter corpus writes it, in the reader's language when it is a known one. */
function regionName(t: Words, region: string): string {
  const key = region.toLowerCase().replace(/[^a-z]+/g, "-");
  return t.has(`people.network.region.${key}`) ? t.named("people.network.region", key) : region;
}

/** Reach, places, languages, website. */
export function NetworkFacts({ t, network }: { t: Words; network: OrganisationView }) {
  const { scope, region, countries, languages, url } = network;
  return (
    <FactList
      items={[
        {
          label: t("people.network.reach"),
          value: (
            <>
              {t.named("people.network.scope", scope)}
              {region && scope !== "global" && `${t("ui.listComma")}${regionName(t, region)}`}
            </>
          ),
        },
        countries.length > 0 && {
          label: t("people.network.countries"),
          value: t.list(countries.map(t.country)),
        },
        languages.length > 0 && {
          label: t("people.network.languages"),
          value: <LanguageList t={t} codes={languages} />,
        },
        url !== "" && {
          label: t("people.network.website"),
          value: (
            <a href={url} rel="noopener noreferrer" dir="ltr" className="break-words">
              {url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
            </a>
          ),
        },
      ]}
    />
  );
}
