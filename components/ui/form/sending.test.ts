import { describe, expect, it, vi } from "vitest";
import { guarded } from "./sending";

function typed(): FormData {
  const data = new FormData();
  data.append("title", "Three keys");
  data.append("themes", "finance");
  data.append("themes", "women");
  data.append("$ACTION_ID_1", "");
  data.append("file", new Blob(["x"]), "x.pdf");
  return data;
}

describe("sending a form", () => {
  it("keeps what was typed and says so when the connection breaks", async () => {
    const onSuccess = vi.fn();
    const send = guarded(() => Promise.reject(new TypeError("Failed to fetch")), {
      offlineMessage: "No connection.",
      onSuccess,
    });
    expect(await send({}, typed())).toEqual({
      ok: false,
      message: "No connection.",
      values: { title: "Three keys", themes: ["finance", "women"] },
    });
    expect(onSuccess).not.toHaveBeenCalled();
  });

  it("forgets kept text after a success and after a redirect, which is one", async () => {
    const onSuccess = vi.fn();
    await guarded(async () => ({ ok: true }), { onSuccess })({}, typed());
    expect(onSuccess).toHaveBeenCalledTimes(1);
    const redirect = Object.assign(new Error("redirect"), { digest: "NEXT_REDIRECT;push;/;303;" });
    const send = guarded(() => Promise.reject(redirect), { offlineMessage: "No", onSuccess });
    await expect(send({}, typed())).rejects.toBe(redirect);
    expect(onSuccess).toHaveBeenCalledTimes(2);
  });

  it("keeps the text after errors, and lets a fault of the server through", async () => {
    const onSuccess = vi.fn();
    await guarded(async () => ({ errors: { title: "Missing" } }), { onSuccess })({}, typed());
    const fault = Object.assign(new Error("fault"), { digest: "123" });
    const send = guarded(() => Promise.reject(fault), { offlineMessage: "No", onSuccess });
    await expect(send({}, typed())).rejects.toBe(fault);
    expect(onSuccess).not.toHaveBeenCalled();
  });
});
