"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type AddressFormProps = { address: string; onChange: (address: string) => void; reading: boolean; onSend: (address: string) => void };

/** The address of a page on the web. */
export function AddressForm({ address, onChange, reading, onSend }: AddressFormProps) {
  const [empty, setEmpty] = useState(false);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setEmpty(address.trim() === "");
        if (address.trim() !== "") onSend(address);
      }}
    >
      <TextField
        id="article-address"
        label="Address of the page"
        hint="As it stands in your browser: https://… Pages behind a login can’t be read here: paste their text instead."
        error={empty ? "Put in the address of the page first." : undefined}
        type="url"
        inputMode="url"
        autoComplete="off"
        value={address}
        onChange={(event) => {
          setEmpty(false);
          onChange(event.target.value);
        }}
      />
      <Button type="submit" variant="primary" size="big" busy={reading}>
        {reading ? "Reading the page" : "Read the page"}
      </Button>
    </form>
  );
}
