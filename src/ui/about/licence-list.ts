import { LICENCES_FILE, type LicenceList } from '../../publish/licence-list.ts';

/** Fetches the list of bundled packages from beside the page. Rejects where it is not to be had. */
export async function loadLicences(): Promise<LicenceList> {
  const answer = await fetch(`./${LICENCES_FILE}`);
  if (!answer.ok) throw new Error(`${LICENCES_FILE}: ${answer.status}`);
  return (await answer.json()) as LicenceList;
}
