import { run } from './run';

process.exitCode = await run(process.argv.slice(2), {
	print: (text) => process.stdout.write(`${text}\n`),
	printError: (text) => process.stderr.write(`${text}\n`)
});
