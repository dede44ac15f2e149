import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { Table } from './table.ts';

/** A few lines that load a dataset and choose an edition, ready to be pasted. */
export interface CodeSample {
  readonly tool: 'python' | 'r' | 'duckdb' | 'javascript';
  /** The tool's own name. */
  readonly name: string;
  readonly code: string;
}

/**
 * Code for each tool, with comments in the language of the page.
 * @param files address of the dataset's files without the ending
 * @param day the date in the example of what was known on a date, `YYYY-MM-DD`
 */
export function codeSamples(files: string, day: string, language: Language): readonly CodeSample[] {
  const { exact, latest, first, asOf } = words(language).download.code;
  return [
    {
      tool: 'python',
      name: 'Python',
      code: `import pandas as pd

days = {"public_by": str, "edition_released": str}
data = pd.read_csv("${files}.csv", dtype={"value": str, **days})
data["number"] = pd.to_numeric(data["value"])  # ${exact}

# ${latest}
latest = data[data["is_current"]]
# ${first}
first = data[data["is_first"]]
# ${asOf}
known = data[data["public_by"] <= "${day}"]
released = known["edition_released"].where(known["edition_released"] <= "${day}", "")
order = known["public_by"] + released
newest = order.groupby([known["series"], known["start"], known["end"]]).transform("max")
as_of = known[order == newest]`,
    },
    {
      tool: 'r',
      name: 'R',
      code: `data <- read.csv("${files}.csv", encoding = "UTF-8", colClasses = c(value = "character"))
data$number <- as.numeric(data$value)  # ${exact}

# ${latest}
latest <- subset(data, as.logical(is_current))
# ${first}
first <- subset(data, as.logical(is_first))
# ${asOf}
known <- subset(data, public_by != "" & public_by <= "${day}")
released <- ifelse(known$edition_released <= "${day}", known$edition_released, "")
order <- paste(known$public_by, released)
newest <- ave(order, paste(known$series, known$start, known$end), FUN = max)
as_of <- known[order == newest, ]`,
    },
    {
      tool: 'duckdb',
      name: 'DuckDB',
      code: `CREATE TABLE data AS FROM '${files}.parquet';

-- ${latest}
CREATE VIEW latest AS FROM data WHERE is_current;
-- ${first}
CREATE VIEW first AS FROM data WHERE is_first;
-- ${asOf}
CREATE VIEW as_of AS FROM data WHERE public_by <= DATE '${day}'
QUALIFY rank() OVER (
  PARTITION BY series, start, "end"
  ORDER BY public_by DESC, CASE WHEN edition_released <= DATE '${day}' THEN edition_released END DESC NULLS LAST
) = 1;`,
    },
    {
      tool: 'javascript',
      name: 'JavaScript',
      code: `// Node 21 or newer, or a browser of 2024 or later
const { data } = await (await fetch("${files}.json")).json(); // ${exact}

// ${latest}
const latest = data.filter((row) => row.is_current);
// ${first}
const first = data.filter((row) => row.is_first);
// ${asOf}
const known = data.filter((row) => row.public_by !== null && row.public_by <= "${day}");
const order = (row) => row.public_by + (row.edition_released <= "${day}" ? row.edition_released : "");
const times = Object.groupBy(known, (row) => [row.series, row.start, row.end].join());
const asOf = Object.values(times).flatMap((rows) => {
  const newest = rows.map(order).sort().at(-1);
  return rows.filter((row) => order(row) === newest);
});`,
    },
  ];
}

/** The median of the days by which the observations were public, as the date of that example. */
export function exampleDay(data: Table): string {
  const column = data.columns.findIndex(({ name }) => name === 'public_by');
  const days = data.rows.flatMap((cells) => cells[column] ?? []).sort();
  return String(days[Math.floor(days.length / 2)] ?? '2008-12-31');
}
