/**
 * The cast: one person for each role and a few more, with what they say. The demo shows them, the browser tests sign
 * in as them. All of them are invented and marked as samples; what they talk about is real (prisma/data).
 */

/** Works only while APP_URL names this machine. */
export const DEMO_PASSWORD = "three keys one savings box";

export interface CastMember {
  key: string;
  role: "member" | "fellow" | "moderator" | "admin";
  name: string;
  email: string;
  locale: "en" | "fr" | "es" | "pt" | "ar";
  country: string;
  languages: string[];
  organisation: string;
  about: string;
  themes: string[];
  /** Source id of the edition she came to, and as what. */
  edition?: {
    sourceId: string;
    role: "fellow" | "participant" | "speaker" | "facilitator" | "coordinator";
  };
}

export const CAST = {
  fellow: {
    key: "fellow",
    role: "fellow",
    name: "Amina Benali",
    email: "fellow@example.org",
    locale: "fr",
    country: "MA",
    languages: ["fr", "ar", "en"],
    organisation: "Union régionale des coopératives de femmes",
    about:
      "J’accompagne des coopératives de femmes dans le Souss. À Agadir, j’ai appris que la commercialisation se décide **avant** la production.",
    themes: ["cooperatives", "gender-equality"],
    edition: { sourceId: "edition-03", role: "fellow" },
  },
  practitioner: {
    key: "practitioner",
    role: "member",
    name: "Joana Silva",
    email: "practitioner@example.org",
    locale: "pt",
    country: "BR",
    languages: ["pt", "es"],
    organisation: "Incubadora de empreendimentos solidários",
    about: "Trabalho com grupos de catadoras e com feiras de economia solidária.",
    themes: ["solidarity-finance"],
    edition: { sourceId: "edition-04", role: "participant" },
  },
  moderator: {
    key: "moderator",
    role: "moderator",
    name: "Tesfaye Abebe",
    email: "moderator@example.org",
    locale: "en",
    country: "ET",
    languages: ["en", "fr"],
    organisation: "Regional cooperative promotion office",
    about: "Eleven years of registering, auditing and sometimes rescuing cooperatives.",
    themes: ["cooperatives", "public-policies"],
    edition: { sourceId: "edition-03", role: "speaker" },
  },
  admin: {
    key: "admin",
    role: "admin",
    name: "Sofía Ramírez",
    email: "admin@example.org",
    locale: "es",
    country: "MX",
    languages: ["es", "en", "fr"],
    organisation: "Equipo de la Academia",
    about: "Cuido de que lo aprendido en la Academia no se quede en los portátiles.",
    themes: ["education-training"],
    edition: { sourceId: "edition-06", role: "coordinator" },
  },
  official: {
    key: "official",
    role: "member",
    name: "Mariam Kassim",
    email: "mariam@example.org",
    locale: "en",
    country: "TZ",
    languages: ["en"],
    organisation: "Department of cooperative development",
    about: "Civil servant. I look after cooperative registration in two regions.",
    themes: ["cooperatives", "public-policies"],
    edition: { sourceId: "edition-05", role: "participant" },
  },
  trainer: {
    key: "trainer",
    role: "fellow",
    name: "Oumar Diop",
    email: "oumar@example.org",
    locale: "fr",
    country: "SN",
    languages: ["fr"],
    organisation: "Syndicat des travailleuses et travailleurs de l’économie informelle",
    about: "Formateur syndical. Nous montons une mutuelle de santé avec les vendeuses du marché.",
    themes: ["mutual-societies", "social-protection"],
    edition: { sourceId: "edition-05", role: "fellow" },
  },
  researcher: {
    key: "researcher",
    role: "member",
    name: "يوسف حداد",
    email: "youssef@example.org",
    locale: "ar",
    country: "TN",
    languages: ["ar", "fr"],
    organisation: "مركز بحوث في الاقتصاد الاجتماعي والتضامني",
    about: "باحث يهتم بتشغيل الشباب والإطار القانوني للتعاونيات.",
    themes: ["youth-employment", "public-policies"],
    edition: { sourceId: "edition-03", role: "participant" },
  },
  housing: {
    key: "housing",
    role: "fellow",
    name: "Lucía Fernández",
    email: "lucia@example.org",
    locale: "es",
    country: "UY",
    languages: ["es", "pt"],
    organisation: "Cooperativa de vivienda por ayuda mutua",
    about: "Vivo en una cooperativa de ayuda mutua y enseño a otras a empezar.",
    themes: ["housing", "cooperatives"],
    edition: { sourceId: "edition-04", role: "fellow" },
  },
} as const satisfies Record<string, CastMember>;

export type CastKey = keyof typeof CAST;

interface Line {
  by: CastKey;
  language: string;
  text: string;
}

export interface SampleThread {
  title: string;
  language: string;
  themes: string[];
  /** Source id of the record it starts from. */
  about?: string;
  opening: Line;
  replies: Line[];
}

export const THREADS: SampleThread[] = [
  {
    title: "How does a cooperative agency stay autonomous when the ministry changes?",
    language: "en",
    themes: ["public-policies", "cooperatives"],
    about: "gp-tanzania-ethiopia-2008",
    opening: {
      by: "official",
      language: "en",
      text: "We went to see an autonomous agency and came home convinced. Then the ministry was reorganised, and the people who had promised us a separate budget moved to other posts.\n\nFor those who have such an agency: what, in practice, protects it? The law, the money, the people, or habit?",
    },
    replies: [
      {
        by: "moderator",
        language: "en",
        text: "The work of the regional offices protects it. A minister can change the head, but cooperatives in the regions complain on the same day if the auditor does not come. So: make yourself useful far from the capital first.",
      },
      {
        by: "fellow",
        language: "fr",
        text: "Chez nous, ce qui a tenu, c’est un plan signé **avec** la fédération. Quand le ministère a changé, la fédération avait une copie et un calendrier. Elle a demandé des nouvelles à chaque réunion.",
      },
      {
        by: "practitioner",
        language: "pt",
        text: "No Brasil aprendemos pelo caminho contrário: a secretaria nacional perdeu espaço e o que ficou foram os fóruns locais. Publicar as contas no mesmo dia, todos os anos, ajuda a criar o hábito.",
      },
    ],
  },
  {
    title: "Mutuelle de santé des vendeuses : qui garde la caisse ?",
    language: "fr",
    themes: ["mutual-societies", "social-protection"],
    about: "res-mutuelles-guide-afrique",
    opening: {
      by: "trainer",
      language: "fr",
      text: "Quarante-deux vendeuses cotisent chaque semaine. La trésorière garde tout : la caisse, le cahier et la clé. Quand elle voyage, personne ne peut être remboursé.\n\nComment avez-vous réparti les rôles chez vous ?",
    },
    replies: [
      {
        by: "housing",
        language: "es",
        text: "En nuestra cooperativa hay tres llaves y tres personas de calles distintas. El cuaderno lo lleva una cuarta. Parece mucho, pero nunca hemos tenido que esperar.",
      },
      {
        by: "official",
        language: "en",
        text: "Three keys here as well. One more thing helped: the book is read aloud at the start of every meeting, so nobody has to ask for it.",
      },
    ],
  },
  {
    title: "¿Con qué se empieza una cooperativa de vivienda fuera de Uruguay?",
    language: "es",
    themes: ["housing", "cooperatives"],
    about: "gp-fucvam",
    opening: {
      by: "housing",
      language: "es",
      text: "Nos preguntan mucho por los planos y por el préstamo. Yo empezaría por otra cosa: ¿hay suelo público que se pueda pedir **antes** de tener al grupo completo?\n\n¿Cómo lo hicieron en sus países?",
    },
    replies: [
      {
        by: "practitioner",
        language: "pt",
        text: "Aqui o terreno veio da prefeitura, mas só depois de dois anos de reuniões. O grupo aguentou porque já poupava junto desde o primeiro mês.",
      },
    ],
  },
  {
    title: "كيف يتعلّم الشباب إدارة تعاونية دون أن ينتظروا التمويل؟",
    language: "ar",
    themes: ["youth-employment", "education-training"],
    about: "gp-jeuness-tunisia",
    opening: {
      by: "researcher",
      language: "ar",
      text: "التقيتُ مجموعات شبابية تتوقف كلها عند السؤال نفسه: من أين يأتي التمويل؟ لكن بعضها بدأ بخدمة صغيرة مدفوعة، ثم سجّل التعاونية بعد سنة.\n\nهل لديكم تجارب بدأت بالعمل قبل التمويل؟",
    },
    replies: [
      {
        by: "fellow",
        language: "ar",
        text: "نعم. في سوس بدأت إحدى المجموعات بالتعبئة لحساب تعاونية أقدم منها. تعلّمت الفتيات المحاسبة والجودة، ثم سجّلن تعاونيتهن بأول ربح.",
      },
    ],
  },
  {
    title: "Moeda social em bairro pequeno: vale a pena imprimir?",
    language: "pt",
    themes: ["solidarity-finance"],
    about: "res-br-moedas-2025",
    opening: {
      by: "practitioner",
      language: "pt",
      text: "Temos 30 comércios dispostos a aceitar. A dúvida é se imprimimos notas ou se começamos só com um caderno de crédito.\n\nQuem já fez as duas coisas?",
    },
    replies: [],
  },
];

/** Comments on records, by source id. */
export const COMMENTS: { on: string; lines: Line[] }[] = [
  {
    on: "res-reader-2010",
    lines: [
      {
        by: "official",
        language: "en",
        text: "Chapter on governance: still what I give to new inspectors. Two hours are enough to discuss it in a group.",
      },
      {
        by: "trainer",
        language: "fr",
        text: "Nous l’avons utilisé en formation syndicale, avec des exemples du marché à la place de ceux du manuel.",
      },
    ],
  },
  {
    on: "gp-tanzania-ethiopia-2008",
    lines: [
      {
        by: "official",
        language: "en",
        text: "One question to add to the list before travelling: who will write the follow-up note, and by when?",
      },
    ],
  },
  {
    on: "gp-fucvam",
    lines: [
      {
        by: "housing",
        language: "es",
        text: "Lo que más se copia es el plano. Lo que más falta hace es la comisión de trabajo.",
      },
    ],
  },
];

/** A resource with a file, so that the library shows one. */
export const SAMPLE_RESOURCE = {
  type: "story",
  title: "Vendre avant de produire : notes d’Agadir",
  language: "fr",
  abstract:
    "Ce qu’un groupement de femmes du Souss a changé après l’Académie d’Agadir : un prix plancher et un calendrier d’achat décidés avant la récolte. Exemple de démonstration.",
  body: "À Agadir, des coopératives d’autres pays ont montré que l’accord sur la quantité et le prix se prend **avant** la récolte.\n\n1. Une réunion de prix en janvier, ouverte à toutes les membres.\n2. Un calendrier d’achat d’une page, affiché au local.\n3. Un acompte pour l’emballage, remboursé sur la première livraison.\n\nLe premier calendrier était trop long : personne ne le lisait. Une page suffit.",
  creators: ["Amina Benali"],
  publisher: "",
  year: 2013,
  languages: ["fr"],
  url: "",
  licence: "CC-BY-4.0",
  countries: ["MA"],
  themes: ["cooperatives", "solidarity-markets"],
  editionSourceId: "edition-03",
  file: "notes-agadir.pdf",
};
