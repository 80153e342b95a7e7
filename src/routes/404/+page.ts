// The host serves this page for every address it does not know, so it must not route by its own address.
export const csr = false;
export const trailingSlash = 'never';
