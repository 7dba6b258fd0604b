import { createContext } from 'react';

/** The id of the element that holds the text, with which the ids of its paragraphs begin. */
export const PageId = createContext('');
