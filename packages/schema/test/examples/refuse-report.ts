import { Casualty } from "@dateline/schema";

const result = Casualty.safeParse({ outcome: "killed", min: 4, max: 3, approximate: false, text: "three or four", evidence: [] });

console.log(result.success); // false
console.log(result.error?.issues[0]?.path.join(".")); // min
console.log(result.error?.issues[0]?.message); // min is greater than max
