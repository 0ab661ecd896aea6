import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';

import type { KindChoice } from '@shared/domain/kinds-of-record';

import { useIsReadOnly } from '../../data/handover-context';
import { useCreateRecord } from '../../data/use-create-record';
import { useTellProblem } from '../../ui/use-tell-problem';

import { KindChooser } from './kind-chooser';

/** 新建记录: asks for the kind, makes the draft and opens it. */
export function NewRecordButton() {
  const [isChoosing, setChoosing] = useState(false);
  const createRecord = useCreateRecord();
  const tellProblem = useTellProblem();
  const navigate = useNavigate();
  const isReadOnly = useIsReadOnly();
  const create = async (choice: KindChoice) => {
    setChoosing(false);
    const made = await createRecord(choice);
    tellProblem(made);
    if (made.ok) await navigate(`/records/${made.value}`);
  };
  if (isReadOnly) return null;
  return (
    <>
      <Button type="primary" onClick={() => setChoosing(true)}>
        新建记录
      </Button>
      {isChoosing ? (
        <KindChooser
          onChoose={(choice) => void create(choice)}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </>
  );
}
