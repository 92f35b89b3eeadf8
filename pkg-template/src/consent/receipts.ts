/**
 * Consent records as JSON-LD, in the words of the W3C Data Privacy Vocabulary and after its guide to ISO/IEC TS 27560.
 *
 * Source: https://w3id.org/dpv/guides/consent-27560
 */

import type { Purpose } from "./notice.js";
import type { ConsentRecord } from "./records.js";

/** The records as one JSON-LD document. `subject` is the pseudonym of the person, for example a random id. */
export function toReceipts(records: readonly ConsentRecord[], subject: string): object {
  return {
    "@context": {
      dct: "http://purl.org/dc/terms/",
      dpv: "https://w3id.org/dpv#",
      "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
      privet: "urn:privet:consent:",
    },
    "@graph": records.map((record) => toReceipt(record, subject)),
  };
}

function toReceipt(record: ConsentRecord, subject: string): object {
  const { controller, provider, version } = record.notice;
  const special = record.purpose === "special-categories";
  return {
    "@id": `urn:uuid:${record.id}`,
    "@type": "dpv:ConsentRecord",
    "dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#record-eu-gdpr",
    "dct:hasVersion": "ISO/IEC TS 27560:2023",
    "dct:identifier": record.id,
    "dpv:hasDataSubject": { "@type": "dpv:DataSubject", "dct:identifier": subject },
    "dpv:hasDataController": { "@type": "dpv:DataController", "dpv:hasName": controller.name, "dpv:hasContact": controller.contact },
    "dpv:hasProcess": {
      "@type": "dpv:Process",
      "dpv:hasPurpose": PURPOSES[record.purpose],
      "dpv:hasLegalBasis": special ? "eu-gdpr:A9-2-a" : "eu-gdpr:A6-1-a",
      "dpv:hasPersonalData": special ? record.kinds.map((kind) => `privet:${kind}`) : ["privet:chat-messages"],
      "dpv:hasRecipient": { "@type": "dpv:Recipient", "dpv:hasName": provider.name },
      "dpv:hasLocation": provider.region,
    },
    "dpv:hasNotice": {
      "@type": "dpv:ConsentNotice",
      "dct:hasVersion": version,
      "dct:language": record.language,
      "privet:layer": record.layer,
      "privet:textSha256": record.textHash,
    },
    "dpv:hasConsentStatus": STATES[record.state],
    "dpv:isIndicatedBy": record.source,
    "dct:date": record.time,
    "dpv:hasWithdrawalMethod": "privet:control",
    "privet:previous": record.previous,
    "privet:hash": record.hash,
  };
}

const STATES = { given: "dpv:ConsentGiven", refused: "dpv:ConsentRefused", withdrawn: "dpv:ConsentWithdrawn" } as const;

const PURPOSES: Readonly<Record<Purpose, string>> = {
  provider: "dpv:ServiceProvision",
  storage: "dpv:RecordManagement",
  training: "dpv:ImproveExistingProductsAndServices",
  "human-review": "dpv:ServiceOptimisation",
  "local-vault": "dpv:ServicePersonalisation",
  insight: "dpv:ServiceUsageAnalytics",
  "special-categories": "dpv:ServiceProvision",
};
