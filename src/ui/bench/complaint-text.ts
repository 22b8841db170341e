import type { Complaint } from '../../run/address.ts';
import type { Words } from '../../words/en.ts';

/** What was wrong with an address, in words. */
export function complaintText(complaint: Complaint, { notices }: Words): string {
  switch (complaint.kind) {
    case 'page':
      return notices.page(complaint.value);
    case 'scenario':
      return notices.scenario(complaint.value);
    case 'length':
      return notices.length(complaint.value);
    case 'unknown':
      return notices.unknown(complaint.name);
    case 'value':
      return notices.value(complaint.name, complaint.value, complaint.allowed);
    case 'revision':
      return notices.revision(complaint.value);
  }
}
