import { acled } from "@dateline/schema/codecs";

// Two rows of a file; it may have more columns.
const text = `event_id_cnty,event_date,time_precision,sub_event_type,actor1,country,location,latitude,longitude,geo_precision,fatalities,notes
MLI7,2024-02-09,1,Attack,Dune Front,Mali,Koro Sud,14.0698,-3.0785,1,11,Fighters shot farmers in their fields.
MLI8,9 Feb,1,Attack,Dune Front,Mali,Koro Sud,14.0698,-3.0785,1,2,The year is not told.
`;

const [read, doubtful] = [...acled.decode(text, { path: "mine.csv" })];
const [report] = read?.reports ?? [];
const [toll] = report?.casualties ?? [];

console.log(report?.type, report?.mode, report?.time?.edtf); // assault attack-unspecified 2024-02-09
console.log(toll?.min, toll?.max, toll?.best); // 11 null 11
console.log(read?.document?.text.slice(toll?.evidence[0]?.start, toll?.evidence[0]?.end)); // 11
console.log(doubtful?.reports.length, doubtful?.issues[0]?.message); // 0 Row 2: event_date is "9 Feb", which is no day such as 2024-01-28.
