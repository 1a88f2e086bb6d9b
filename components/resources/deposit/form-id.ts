/** The ids of all fields of a DepositForm begin so: known on the server too, where a client file is only a name. */
export const FORM_ID = "deposit";
