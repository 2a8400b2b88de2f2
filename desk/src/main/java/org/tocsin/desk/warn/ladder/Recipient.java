package org.tocsin.desk.warn.ladder;

/**
 * Somebody who is told, entered by an administrator.
 *
 * @param rung id of the rung they stand on
 * @param name an office rather than a person
 * @param address of e-mail, or of a webhook
 * @param language BCP 47 tag of one of the desk's languages
 * @param inside for a webhook: whether the address may lie inside the own network
 * @param leaf of the fact that added them, where a webhook's secret stands
 */
public record Recipient(
    String id,
    String rung,
    String name,
    Channel channel,
    String address,
    String language,
    boolean inside,
    long leaf) {}
