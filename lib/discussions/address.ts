import { slugOf } from "../slug";

interface Place {
  id: string;
  kind: string;
  title: string;
  resource: { id: string; title: string } | null;
}

/** The page on which a thread is read: its own, or its record's. */
export const addressOf = ({ id, kind, title, resource }: Place): string =>
  kind === "comments" && resource
    ? `/resources/${slugOf(resource.title, resource.id)}`
    : `/discussions/${slugOf(title, id)}`;
