package org.tocsin.desk;

/** Opens the house: the ledger, the views and the rooms, in that order. */
public final class Desk {}
