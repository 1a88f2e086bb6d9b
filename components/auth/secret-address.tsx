/**
 * For pages whose address is a secret: what leaves them names the site and nothing more. Not "no-referrer", with
 * which a form without script would be sent with "Origin: null" and refused (Fetch, "append a request Origin header").
 */
export const SecretAddress = () => <meta name="referrer" content="strict-origin" />;
