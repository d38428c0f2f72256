import { saveFile } from '../../ui/device.js'
import { useLanguage } from '../../ui/language.js'
import { PeopleView } from './PeopleView.js'
import { erasePeople, fetchPersonFile, findPeople } from './peopleApi.js'

/** The page for somebody who asks for their own data, against the server. Who is not signed in is sent to where that is done. */
export function PeoplePage() {
  const [locale] = useLanguage()
  const acts = {
    find: async (who: string) => {
      const found = await findPeople(who)
      if (!found.ok && found.error.code === 'not-logged-in') location.replace('/inloggen')
      return found
    },
    file: async (
      people: readonly { readonly key: Parameters<typeof erasePeople>[0]['keys'][number] }[],
      form: 'page' | 'data',
    ) => {
      const made = await fetchPersonFile({ keys: people.map(({ key }) => key), form, locale })
      if (made.ok)
        saveFile(
          made.value,
          `siroop-${locale === 'nl' ? 'uw-gegevens' : 'your-data'}.${form === 'page' ? 'html' : 'json'}`,
        )
      return made
    },
    erase: (people: readonly { readonly key: Parameters<typeof erasePeople>[0]['keys'][number] }[]) =>
      erasePeople({ keys: people.map(({ key }) => key) }),
  }
  return <PeopleView acts={acts} />
}
