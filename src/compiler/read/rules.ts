/** What reading can find wrong, before any rule of `checks/` looks at the contents. */
export const READ_RULES = {
	'schema-invalid': 'datapackage.json is missing, is not JSON or does not describe tables',
	'file-missing': 'a declared table has no file',
	'file-unknown': 'a CSV file that no table declares',
	'file-empty': 'a file without even a header row',
	'file-encoding': 'bytes that are not UTF-8',
	'file-bom': 'a byte order mark before the first column (warning: it is read past)',
	'file-line-endings': 'line ends other than LF (warning: they are read as LF)',
	'file-quotes': 'a quote that is never closed, or stands inside an unquoted cell',
	'header-missing': 'a declared column that the header lacks',
	'header-unknown': 'a column that is not declared, perhaps misspelt',
	'header-duplicate': 'a column named twice',
	'header-order': 'columns in another order than declared (warning: they are read by name)',
	'row-cells': 'a row with more or fewer cells than the header',
	'cell-whitespace': 'white space before or after the contents of a cell',
	'cell-characters': 'characters that cannot be seen, or that stand for lost ones'
} as const;

export type ReadRule = keyof typeof READ_RULES;
