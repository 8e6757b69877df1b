import { Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const TYPING = 350;

interface Props {
  /** What is searched for now. */
  text: string;
  onSearch: (text: string) => void;
}

/** Searches once the typing pauses, and at once on Enter. A search that comes from elsewhere is shown here. */
export const SearchBox = ({ text, onSearch }: Props) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    if (text === asked.current) return; // the answer to what was typed here: more may have been typed since
    asked.current = text;
    setTyped(text);
  }, [text]);
  const ask = (next: string): void => {
    asked.current = next.trim();
    search.current(asked.current);
  };
  useEffect(() => {
    if (typed.trim() === asked.current) return undefined;
    const timer = setTimeout(() => ask(typed), TYPING);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Input.Search
      allowClear
      style={{ flex: '1 1 180px', maxWidth: 280 }}
      aria-label={t('cases.search')}
      placeholder={t('cases.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={ask}
    />
  );
};
