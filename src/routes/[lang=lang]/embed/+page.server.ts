import type { EntryGenerator } from './$types';

// No page links here: only other sites do, and oEmbed readers.
export const entries: EntryGenerator = () => [{ lang: 'en' }, { lang: 'zh-Hant' }];
