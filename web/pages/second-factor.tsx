import { Anchor, Text } from '@mantine/core';
import { useSignOut } from '../api/queries.ts';
import { Door } from '../parts/door.tsx';
import { GiveCode, SetUpAuthenticator } from '../settings/authenticator.tsx';
import { texts } from '../texts.ts';

const words = texts.settings.secondFactor;

/** Between sign-in and everything else: the code of the app, or its set-up where the installation asks for one. */
export default function SecondFactorPage({ isSetUp }: { isSetUp: boolean }) {
  const signOut = useSignOut();
  return (
    <Door title={words.title}>
      {isSetUp ? (
        <GiveCode label={words.code} mayRecover />
      ) : (
        <>
          <Text size="sm">{words.demanded}</Text>
          <SetUpAuthenticator />
        </>
      )}
      <Anchor component="button" type="button" size="sm" onClick={() => signOut.mutate()}>
        {texts.signOut}
      </Anchor>
    </Door>
  );
}
