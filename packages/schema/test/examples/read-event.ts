import { ConflictEvent, standing } from "@dateline/schema";

// One line of a dataset's events.jsonl.
const line = `{
  "id": "e_5f0c9d3b7a114e26", "reportIds": ["r_5f0c9d3b7a114e26"], "voices": ["Port Authority"],
  "type": "protest", "mode": "strike", "status": "occurred",
  "time": { "edtf": "2024-05-06", "start": "2024-05-06", "end": "2024-05-06", "precision": "day", "basis": "relative",
    "evidence": [{ "documentId": "d_91b2c7e04d5a6f38", "start": 41, "end": 47, "quote": "Monday" }] },
  "place": null, "participants": [], "weapons": [], "casualties": [], "contested": [],
  "attributions": [{ "stance": "confirms", "text": "the port authority", "name": "Port Authority",
    "evidence": [{ "documentId": "d_91b2c7e04d5a6f38", "start": 49, "end": 76, "quote": "the port authority said so." }] }],
  "size": { "min": 300, "max": null, "approximate": false, "text": "at least 300 dockers",
    "evidence": [{ "documentId": "d_91b2c7e04d5a6f38", "start": 0, "end": 20, "quote": "At least 300 dockers" }] },
  "confidence": "moderate", "reasons": []
}`;

const event = ConflictEvent.parse(JSON.parse(line));

console.log(standing(event)); // confirmed
console.log(event.time?.evidence[0]?.quote); // Monday
if (event.type === "protest") console.log(event.size?.min); // 300
