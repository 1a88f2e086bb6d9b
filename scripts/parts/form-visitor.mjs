/**
 * A visitor without JavaScript, for measurements and drills: reads pages, fills in the forms that stand there and
 * sends them as a browser would.
 */
export class FormVisitor {
  #cookies = new Map();

  constructor(origin) {
    this.origin = origin;
  }

  /** The cookies gathered so far, as a request header. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The HTML of a page. @throws Error unless the answer is 200 */
  async read(address) {
    const answer = await this.#fetch(address, { redirect: "follow" });
    if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
    return answer.text();
  }

  /**
   * The first form on a page that has a field of this name, with its hidden fields and choices as they stand.
   * @throws Error when there is none
   */
  async form(address, field) {
    const html = await this.read(address);
    const [form] = [...html.matchAll(/<form[\s\S]*?<\/form>/g)]
      .map(([text]) => text)
      .filter((text) => text.includes(`name="${field}"`));
    if (!form) throw new Error(`${address} has no form with a field ${field}`);
    const data = new FormData();
    for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
      if (attribute(tag, "type") === "hidden" && attribute(tag, "name")) {
        data.append(attribute(tag, "name"), attribute(tag, "value") ?? "");
      }
    }
    for (const [, open, options] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
      const all = options.match(/<option[^>]*>/g) ?? [];
      const chosen = all.find((option) => / selected[=\s>]/.test(option)) ?? all[0] ?? "";
      data.append(attribute(open, "name"), attribute(chosen, "value") ?? "");
    }
    return data;
  }

  /** Sends a form to its page. @returns the answer, redirects not followed */
  async send(address, data) {
    return this.#fetch(address, {
      method: "POST",
      body: data,
      redirect: "manual",
      headers: { origin: this.origin },
    });
  }

  /** @throws Error when the account is not let in */
  async signIn(email, password) {
    const data = await this.form("/sign-in", "password");
    data.set("email", email);
    data.set("password", password);
    const { status } = await this.send("/sign-in", data);
    if (status !== 303) throw new Error(`${email} was not let in (${status})`);
  }

  async #fetch(address, options) {
    const headers = { ...options.headers, cookie: this.cookie };
    const answer = await fetch(new URL(address, this.origin), { ...options, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value);
    }
    return answer;
  }
}

function attribute(tag, name) {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return value
    ?.replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
