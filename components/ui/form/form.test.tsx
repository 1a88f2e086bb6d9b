import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { CheckboxGroup, Field, Select } from "./field";
import { Form } from "./form";
import { MarkdownField } from "./markdown-field";
import type { FormState } from "./state";

const options = [
  { value: "en", label: "English" },
  { value: "sw", label: "Kiswahili" },
];

function formWith(errorsFrom?: FormState): string {
  return renderToStaticMarkup(
    <Form id="f" action={async () => ({})} summary="There is a problem" errorsFrom={errorsFrom}>
      <Field name="title" label="Title" hint="What was done." defaultValue="Old title" />
      <Field name="secret" label="Password" type="password" />
      <Select name="lang" label="Language" options={options} defaultValue="en" />
      <CheckboxGroup name="themes" legend="Themes" options={options} defaultValues={["en"]} />
      <MarkdownField name="body" label="Text" previewText="Preview" previewTitle="Looks so" />
    </Form>,
  );
}

it("links every message to its field and ties it to the field for screen readers", () => {
  const html = formWith({ errors: { title: "Say what was done." }, values: { title: "" } });
  expect(html).toContain('<a href="#f-title">Say what was done.</a>');
  expect(html).toContain('aria-describedby="f-title-e f-title-h" aria-invalid="true"');
  expect(html.indexOf("What was done.")).toBeLessThan(html.indexOf('id="f-title-e"'));
});

it("gives back what was typed, but never a password", () => {
  const html = formWith({
    message: "Try again.",
    values: { title: "New title", secret: "hunter2", lang: "sw", themes: ["sw"] },
  });
  expect(html).toContain('value="New title"');
  expect(html).not.toContain("hunter2");
  expect(html).toContain('<option value="sw" selected="">');
  expect(html).toMatch(/name="themes" [^>]*checked="" value="sw"|value="sw"[^>]*checked=""/);
  expect(html).not.toMatch(/name="themes"[^>]*value="en"[^>]*checked/);
});

it("says nothing while nothing is wrong, and shows a preview in its own language", () => {
  expect(formWith()).not.toContain("There is a problem");
  const html = formWith({ preview: "<p>نص</p>", previewLang: "ar", values: {} });
  expect(html).toContain('<div class="voice" lang="ar" dir="rtl"><p>نص</p></div>');
  expect(html).not.toContain('role="alert"');
});
