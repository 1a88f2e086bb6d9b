import { Button, TextButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Words } from "@/lib/i18n/words";
import { EXTENSIONS } from "@/lib/resources/files/schema";
import type { DraftView, FileView } from "@/lib/resources/views";
import { FileChooser } from "./file-chooser";

interface DraftFilesProps {
  t: Words;
  draft: DraftView;
  /** Files of the form last sent that were not taken, and why, in words. */
  refused: { name: string; text: string }[];
}

/** The files of a resource: those that are there, those taken out, and the place for new ones. */
export function DraftFiles({ t, draft, refused }: DraftFilesProps) {
  const { files, removed, limits } = draft;
  return (
    <div id="files" className="field">
      {refused.map(({ name, text }) => (
        <p key={name + text} className="error-text" role="alert">
          {name && (
            <>
              <bdi>{name}</bdi>
              {t("resources.colon")}{" "}
            </>
          )}
          {text}
        </p>
      ))}
      {(files.length > 0 || removed.length > 0) && (
        <ul className="mb-4">
          {files.map((file) => (
            <FileLine key={file.id} t={t} file={file} />
          ))}
          {removed.map((file) => (
            <FileLine key={file.id} t={t} file={file} removed />
          ))}
        </ul>
      )}
      <FileChooser
        label={t("resources.form.files")}
        hint={t("resources.form.filesHint", {
          size: t.bytes(limits.bytes),
          n: limits.files,
          types: EXTENSIONS.map((end) => end.slice(1)).join(t("ui.listComma")),
        })}
        accept={EXTENSIONS.join(",")}
        progress={t("resources.upload.progress", { sent: "%sent%", all: "%all%" })}
        locale={t.locale}
      />
      <div className="acts">
        <Button small look="plain" icon="plus" name="intent" value="upload">
          {t("resources.form.upload")}
        </Button>
      </div>
    </div>
  );
}

/** A file, and the button that takes it out or puts it back; both save what is typed, too. */
function FileLine({ t, file, removed }: { t: Words; file: FileView; removed?: boolean }) {
  const { id, name, kind, bytes, href } = file;
  return (
    <li className="file">
      <Icon name="file-text" />
      <span>
        {removed ? (
          <bdi className="line-through">{name}</bdi>
        ) : (
          <a href={href} dir="auto">
            {name}
          </a>
        )}
      </span>
      <p className="flex flex-wrap items-center gap-x-4">
        <span className="num">{[kind, t.bytes(bytes)].join(t("ui.listComma"))}</span>
        <TextButton
          name="intent"
          value={`${removed ? "restore" : "remove"}:${id}`}
          aria-label={t(removed ? "resources.form.restoreFile" : "resources.form.removeFile", {
            name,
          })}
        >
          {t(removed ? "resources.restore" : "resources.form.remove")}
        </TextButton>
      </p>
    </li>
  );
}
