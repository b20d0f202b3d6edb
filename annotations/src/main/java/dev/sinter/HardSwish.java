package dev.sinter;

import dev.sinter.meta.Operation;
import dev.sinter.meta.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Swish with {@link HardSigmoid} for the sigmoid: {@code x min(max(x / 6 + 1/2, 0), 1)}. Its
 * derivative is 0 up to -3 and 1 from 3 on.
 *
 * <p>Source: Howard et al., <i>Searching for MobileNetV3</i> (2019).
 */
@Operation(Role.LAYER)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSwish {}
