export const prerender = true;
// Every page is a folder with an index.html: any static host serves that.
export const trailingSlash = 'always';
