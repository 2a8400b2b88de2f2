package org.tocsin.desk.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tocsin.foresight.corridor.Cargo;
import org.tocsin.foresight.corridor.CorridorState.Restricted;
import org.tocsin.foresight.corridor.Direction;

class PassageTest {

  @Test
  void whatPassesAndWhatDoesNotAreKeptApart() {
    Restricted state =
        Passage.of("The guards let patients leave the valley but blocked food and fuel.");
    assertThat(state.passing()).containsExactly(Cargo.PATIENTS);
    assertThat(state.blocked()).containsExactlyInAnyOrder(Cargo.FOOD, Cargo.FUEL);
    assertThat(state.direction()).isEqualTo(Direction.OUT);
  }

  @Test
  void whoAloneMayPassIsNamedAsTheSourceNamesThem() {
    Restricted state = Passage.of("Only the Valley Red Crescent may enter, the council said.");
    assertThat(state.who()).isEqualTo("Valley Red Crescent");
    assertThat(state.direction()).isEqualTo(Direction.IN);
  }

  @Test
  void whatASentenceDoesNotSayStaysEmpty() {
    Restricted state = Passage.of("Movement on the road was limited on that day.");
    assertThat(state.passing()).isEmpty();
    assertThat(state.blocked()).isEmpty();
    assertThat(state.who()).isEmpty();
    assertThat(state.direction()).isEqualTo(Direction.BOTH);
  }
}
